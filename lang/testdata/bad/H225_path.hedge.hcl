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

strategy "short" {
  title = "A list that is too short"
  set   = { tax = [10, 20, "30 percent"] } # want H225
}

strategy "long" {
  title = "A list that is too long"
  set   = { tax = [10, 20, 20, 20, 20, 30] } # want H225
}

strategy "late" {
  title = "Steps without the first year"
  set   = { tax = { 2029 = 30, 2028 = 20 } } # want H225
}

strategy "nothing" {
  title = "No steps"
  set   = { tax = {} } # want H225
}
