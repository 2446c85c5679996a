case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

uncertainty "depth" { # want H306
  range = "0 to 1"
}

formula "level" { # want H306
  value = 0.5 * previous(level, 1)
}
