case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "hazard" {
  value = "3 percent/year"
}

formula "survival" {
  value = exp(-hazard) # want H307
}
