case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

uncertainty "growth" {
  unit         = "1"
  distribution = "quantiles(5%: 1, 95%: 3)" # want H316
}
