case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "price" {
  value = "3 USD"
}

constant "power" {
  value = 2
}

formula "a" {
  value = sqrt(price) # want H310
}

formula "b" {
  value = pow(price, power) # want H310
}
