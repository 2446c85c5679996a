case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

uncertainty "price" {
  unit  = "1"
  range = "0 to 1"
}

uncertainty "demand" {
  unit  = "1"
  range = "0 to 1"
}

uncertainty "storm" {
  unit  = "1"
  range = "0 to 1"
}

outcome "sum" {
  unit  = "1"
  goal  = "maximise"
  value = mean(price + demand + storm)
}

lever "tax" {
  unit    = "1"
  range   = "0 to 1"
  default = 0
}

correlate "market" {
  pairs = [
    [prise, demand, 0.6],             # want H201
    [price, tax, 0.6],                # want H208
    [uncertainty.price, storm, 0.6],  # want H208
    ["price", storm, 0.6],            # want H108
    [price, storm],                   # want H108
    [price, storm, "high"],           # want H108
    [1, storm, 0.1],                  # want H108
  ]
}

correlate "flat" {
  pairs = [price, demand, 0.6] # want H108
}

correlate "empty" {
  pairs = [] # want H108
}

correlate "none" { # want H107
}

outcome "revenue" {
  unit  = "1"
  goal  = "maximise"
  value = tax
}
