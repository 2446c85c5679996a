case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

source "paper" {
  kind  = "column"
  title = "A column"
  date  = "2025"
}

constant "tax" { # want H213
  value = 0.3
}
