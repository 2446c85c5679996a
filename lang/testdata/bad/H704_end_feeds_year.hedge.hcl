case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

formula "total" {
  unit  = "USD"
  value = sum("1 USD/year")
}

stock "paid" {
  unit    = "USD"
  initial = 0
  flow    = total / dt # want H704
}

formula "mixed" {
  value = mean(paid) - paid # want H704
}
