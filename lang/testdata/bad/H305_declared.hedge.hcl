case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "price" {
  value = "3 USD bn/year"
}

formula "total" {
  unit  = "USD bn" # want H305
  value = price
}

stock "paid" {
  unit    = "USD bn"
  initial = 0
  flow    = total # want H305
}

constant "harvest" {
  unit  = "TWh/year"
  value = "3 TWh" # want H305
}

uncertainty "need" {
  unit  = "TWh/year"
  range = "9 to 12 TWh" # want H305
}

lever "reserve" {
  unit    = "TWh"
  range   = "0 to 5 TWh"
  default = "3 TWh/year" # want H305
}

event "drought" {
  hazard = "1 percent" # want H305
}

constant "fee" {
  unit  = "years"
  value = "3 USD" # want H305
}
