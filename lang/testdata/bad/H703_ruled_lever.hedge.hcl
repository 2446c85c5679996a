case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

lever "port" {
  unit    = "1"
  range   = "0 to 1"
  default = 0
}

lever "tax" {
  unit    = "1"
  range   = "0 to 1"
  default = 0
  each    = "year"
}

signpost "late" {
  title = "Late"
  when  = elapsed >= "2 years"
}

strategy "ruled" {
  title = "A lever that a rule sets differs from year to year"
  set   = { port = 0 }
  adapt {
    on  = signpost.late
    set = { port = 1 }
  }
}

outcome "revenue" {
  unit  = "1"
  goal  = "maximise"
  value = port # want H703
}

outcome "taxes" {
  unit  = "1"
  goal  = "maximise"
  value = tax # want H703
}
