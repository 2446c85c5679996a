case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

stock "store" {
  unit   = "TWh"
  intial = "3 TWh" # want H105
  flow   = 0
}

uncertainty "growth" {
  rang = "1 to 3 percent/year" # want H105
}

outcome "left" {
  unit  = "TWh"
  gaol  = "maximise" # want H105
  value = final(store)
}
