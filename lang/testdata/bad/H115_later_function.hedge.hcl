case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "tax" {
  value = 0.3
}

outcome "revenue" {
  unit  = "1"
  value = tax
  goal  = "maximise"
}

expect "mean" {
  assert = average(revenue) > 0 # want H115
}
