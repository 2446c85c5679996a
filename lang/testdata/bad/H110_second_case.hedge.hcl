case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

case "other" { # want H110
  title    = "Other"
  question = "Which one?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}
