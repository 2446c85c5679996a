case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "tax" {
  value = "three percent" # want H302
}

uncertainty "growth" {
  range = "1 to to 3 percent/year" # want H302
}
