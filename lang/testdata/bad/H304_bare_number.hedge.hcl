case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

constant "price" {
  value = "3 percent of GDP/year"
}

formula "net" {
  value = price - 0.5 # want H304
}

formula "dear" {
  value = price > 0.5 # want H304
}

constant "part" {
  value = "30 percent"
}

formula "rest" {
  value = 1 - part # want H304
}

formula "slope" {
  value = ramp(2, 2026, 2028) # want H304
}
