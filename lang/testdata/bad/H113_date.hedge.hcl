case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11" # want H113
}

constant "tax" {
  value = 0.3
  as_of = "last year" # want H113
}
