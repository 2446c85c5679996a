case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

lever "tax" {
  range   = "0 to 50 percent"
  default = "60 percent" # want H315
}

lever "port" {
  unit    = "1"
  choices = [1, 2, 5]
  default = 2
}

strategy "odd" {
  title = "Odd"
  set   = { tax = 40, port = 3 } # want H315
}
