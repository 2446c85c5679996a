case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

formula "price" {
  unit  = "USD"
  value = 2 * elapsed / dt * "1 USD"
}

outcome "bill" {
  unit  = "USD"
  goal  = "minimise"
  value = price # want H703
}

stock "paid" {
  unit    = "USD"
  initial = price # want H703
  flow    = price / dt
}
