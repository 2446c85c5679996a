case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

lever "tax" {
  range = "0 to 1"
}

lever "fee" {
  range = "0 to 1"
}

strategy "high" {
  title = "High"
  set   = { tax = 0.9 } # want H215
}
