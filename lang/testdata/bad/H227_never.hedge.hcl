case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2026 }
  as_of    = "2025-11-24"
}

lever "port" {
  unit    = "1"
  range   = "0 to 1"
  default = 0
}

outcome "revenue" {
  unit  = "1"
  goal  = "maximise"
  value = mean(port)
}

signpost "late" {
  title = "Late"
  when  = year >= 2026
}

# The horizon has one step, and a rule is in force from the second at the
# earliest, whether or not it says that it does not wait.
strategy "ruled" {
  title = "Rules without a year to be in force"
  set   = { port = 0 }
  adapt { # want H227
    on  = signpost.late
    set = { port = 1 }
  }
  adapt {
    on    = signpost.late
    delay = "0 years" # want H227
    set   = { port = 1 }
  }
  adapt {
    on    = signpost.late
    delay = "2 years" # want H227
    set   = { port = 1 }
  }
}
