case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

uncertainty "harvest" {
  range = 9 to 12 TWh/year # want H101
}

constant "price" {
  value = 40 EUR/MWh # want H101
}

uncertainty "rain" {
  range = 9-12 TWh/year # want H101
}

lever "purchase" {
  range   = "0 to 2 TWh/year"
}

strategy "much" {
  title = "Buy much"
  set   = { purchase = 2 TWh/year } # want H101
}

outcome "earned" {
  unit  = "EUR mn"
  goal  = "maximise"
  value = sum(harvest * price) + prise # want H201
}
