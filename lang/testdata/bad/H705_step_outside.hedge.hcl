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

strategy "early" {
  title = "Steps in years that are not run"
  set = {
    tax = { 2025 = 10, 2028 = 30 } # want H705
  }
}

strategy "late" {
  title = "A step behind the end"
  set   = { tax = { 2026 = 10, 2031 = 30 } } # want H705
}

strategy "twice" {
  title = "A year twice"
  set   = { tax = { 2026 = 10, 2028 = 30, 2028 = 40 } } # want H202
}

strategy "high" {
  title = "Outside of the lever, in one year"
  set   = { tax = { 2026 = 10, 2028 = 60 } } # want H315
}

strategy "list" {
  title = "Outside of the lever, in a list"
  set   = { tax = [10, 20, 30, 40, 60] } # want H315
}

strategy "dated" {
  title = "Years are numbers"
  set   = { tax = { "2026" = 10 } } # want H108
}
