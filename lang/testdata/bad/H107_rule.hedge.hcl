case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
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
  value = mean(tax) / "1 percent" + port
}

signpost "late" { # want H107
  title = "Late"
}

signpost "early" { # want H107
  when = elapsed < "2 years"
}

strategy "odd" {
  title = "Rules that lack something"
  set   = { port = 0 }
  adapt { # want H107
    set = { port = 1 }
  }
  adapt { # want H107
    on = signpost.early
  }
  adapt {
    on  = signpost.early
    set = {} # want H107
  }
  adapt "named" { # want H106
    on  = signpost.early
    set = { port = 1 }
  }
  adapt {
    on    = signpost.lat # want H206
    after = "1 year"     # want H105
    set   = { port = 2 } # want H315
  }
  adapt {
    on  = signpost.late
    set = { pord = 1 } # want H201
  }
}

claim "said" { # want H107
  unchecked = true
  holds_if  = revenue > 1
}

claim "other" { # want H107
  holds_if = revenue > 2
  contrast = claim.said
}

claim "third" {
  holds_if = revenue > 2
  note     = "Why it is judged otherwise"
  contrast = claim.sayd # want H206
}
