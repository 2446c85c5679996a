case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

descriptor "door" {
  title = "The door"
  state "open" { title = "Open" }
  state "shut" { title = "Shut" }
}

uncertainty "draught" {
  unit = "1"
  by "door" {
    open  = "0.5 to 1"
    shutt = "0 to 0.2" # want H205
  }
}

formula "a" {
  value = choose(door, { open = 1, shutt = 0 }) # want H205
}

formula "b" {
  value = door == "ajar" ? 1 : 0 # want H205
}

outcome "warmth" {
  unit  = "1"
  goal  = "maximise"
  value = 1 - mean(draught)
}
