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

correlate "market" {
  pairs = [
    [price, demand, 60],  # want H222
    [price, storm, -1.5], # want H222
  ]
}
