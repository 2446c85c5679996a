case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2034, step = 2 }
  as_of    = "2025-11-24"
}

lever "tax" {
  unit    = "percent"
  range   = "0 to 50 percent"
  default = 10
  each    = "year"
}

lever "port" {
  unit    = "1"
  range   = "0 to 1"
  default = 0
}

outcome "revenue" {
  unit  = "1"
  goal  = "maximise"
  value = mean(tax / "1 percent" + port)
}

signpost "late" {
  title = "Late"
  when  = elapsed >= "2 years"
  lead  = "-1 years" # want H227
}

strategy "odd" {
  title = "Rules that cannot be followed"
  set   = { port = 0 }
  adapt {
    on    = signpost.late
    delay = "3 years" # want H227
    set   = { port = 1 }
  }
  adapt {
    on    = signpost.late
    delay = "8 years" # want H227
    set   = { port = 1 }
  }
  adapt {
    on    = signpost.late
    delay = "-2 years" # want H227
    set   = { port = 1 }
  }
  adapt {
    on    = signpost.late
    delay = "2 percent" # want H305
    set   = { port = 1 }
  }
}
