case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

formula "chicken" {
  value = 2 * egg # want H701
}

formula "egg" {
  value = chicken / 2
}
