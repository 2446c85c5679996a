case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "tax" {
  value = 0.3
}

formula "price" {
  value = tax * elapsed / dt
}

outcome "bill" {
  unit  = "1"
  goal  = "minimise"
  value = with({ tax = 0 }, price) # want H703
}

outcome "value" {
  unit  = "1"
  goal  = "minimise"
  value = 2 * with({ tax = elapsed / dt }, tax) # want H703
}
