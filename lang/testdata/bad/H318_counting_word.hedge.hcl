case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  units    = ["percent"] # want H318
  as_of    = "2025-11-24"
}

