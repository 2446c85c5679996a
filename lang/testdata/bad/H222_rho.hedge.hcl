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

correlate "words" {
  pairs = [[demand, storm, "40 percent"]] # want H108
}

correlate "bare" {
  pairs = [[demand, storm]] # want H108
}

correlate "quoted" {
  pairs = ["demand", "strom", 60] # want H108
}

correlate "unknown" {
  pairs = ["demand", "gdp_per_head", 60] # want H108
}

correlate "unlisted" {
  pairs = demand # want H108
}

correlate "signed" {
  pairs = [[demand, storm, 70%]] # want H108 H101
}

correlate "market" {
  pairs = [
    [price, demand, 60],  # want H222
    [price, storm, -1.5], # want H222
  ]
}
