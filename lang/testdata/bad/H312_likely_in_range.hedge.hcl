case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

uncertainty "growth" {
  range = "1 to 3 percent/year, likely 2" # want H312
}

uncertainty "depth" {
  unit  = "1"
  range = "normal(3, 1)" # want H312
}
