case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

game "bargain" { # want H104
  order = "together"
}

lever "tax" {
  range   = "0 to 1"
  default = 0.5
}

strategy "wait" {
  title = "Wait"
  set   = { tax = 0.2 }
  game { # want H104
    date = "2025"
  }
}

outcome "revenue" {
  unit  = "1"
  goal  = "maximise"
  value = tax
}
