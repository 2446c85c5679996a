case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2020 } # want H114
  verdict  = { holds = 0.2, fails = 0.4 } # want H114
  as_of    = "2025-11-24"
}

