case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

formula "chicken" { # want H701
  value = 2 * egg
}

formula "egg" {
  value = chicken / 2
}
