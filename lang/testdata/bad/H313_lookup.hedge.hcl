case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

formula "a" {
  value = lookup(elapsed, [[0, 1], [2, 3], [1, 2]]) # want H313
}

formula "b" {
  value = lookup(elapsed, [[0, 1]]) # want H313
}
