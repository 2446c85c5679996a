case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "price" {
  value = "3 USD bn"
}

constant "time" {
  value = "2 years"
}

formula "nonsense" {
  value = price + time # want H303
}

formula "either" {
  value = max(price, time) # want H303
}
