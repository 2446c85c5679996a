case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2030 }
  as_of    = "2025-11-24"
}

descriptor "d0" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d1" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d2" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d3" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d4" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d5" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d6" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d7" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d8" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d9" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d10" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d11" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d12" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d13" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d14" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d15" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d16" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d17" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d18" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d19" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d20" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d21" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d22" {
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

descriptor "d23" { # want H503
  title = "D"
  state "a" { title = "A" }
  state "b" { title = "B" }
}

