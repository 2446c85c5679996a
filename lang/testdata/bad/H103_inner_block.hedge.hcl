case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

lever "tax" {
  range   = "0 to 1"
  default = 0.5
}

adapt { # want H103
  set = { tax = 1 }
}

outcome "revenue" {
  unit  = "1"
  goal  = "maximise"
  value = tax
}
