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

lever "port" { # want H107
  unit    = "1"
  range   = "0 to 1"
  default = 0
}

outcome "revenue" {
  unit  = "1"
  goal  = "maximise"
  value = mean(tax) / "1 percent" + port
}

strategy "flat" {
  title = "A lever that is not set by year"
  set   = { port = [0, 1, 1, 1, 1] }
}

strategy "stepped" {
  title = "A lever that is not set by year"
  set   = { port = { 2026 = 0, 2028 = 1 } }
}

strategy "listed" {
  title = "A list of one value"
  set   = { port = [1] } # want H108
}

signpost "late" {
  title = "Late"
  when  = elapsed >= "2 years"
}

strategy "ruled" {
  title = "A rule sets one value"
  set   = { port = 0 }
  adapt {
    on  = signpost.late
    set = { tax = [1, 2, 3, 4, 5] } # want H108
  }
}

variant "none" {
  set = { tax = { 2026 = 0, 2028 = 1 } } # want H108
}

claim "pays" {
  holds_if = under({ tax = [0, 1, 2, 3, 4] }, revenue) > under(variant.none, revenue) # want H108
}
