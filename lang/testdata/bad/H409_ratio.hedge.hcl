case "bad" {
  title    = "Bad"
  question = "What is wrong?"
  horizon  = { from = 2026, to = 2040 }
  as_of    = "2025-11-24"
}

descriptor "doctrine" {
  title = "Doctrine"
  state "home"   { title = "Home" }
  state "abroad" { title = "Abroad" }
}

descriptor "posture" {
  title = "Posture"
  state "leave" { title = "Leave" }
  state "stay"  { title = "Stay" }
}

evidence "none" {
  date     = "2025-06"
  supports = posture == "stay"
  ratio    = 0 # want H409
  own      = true
}

evidence "minus" {
  date     = "2025-06"
  supports = posture == "stay"
  ratio    = -2 # want H409
  own      = true
}

evidence "text" {
  date     = "2025-06"
  supports = posture == "stay"
  ratio    = "0 to 3" # want H409
  own      = true
}

evidence "backwards" {
  date     = "2025-06"
  supports = posture == "stay"
  ratio    = "5 to 2" # want H409
  own      = true
}

evidence "word" {
  date     = "2025-06"
  supports = posture == "stay"
  ratio    = "stronk" # want H409
  own      = true
}

evidence "dash" {
  date     = "2025-06"
  supports = posture == "stay"
  ratio    = "2-5" # want H409
  own      = true
}

evidence "odds" {
  date     = "2025-06"
  supports = posture == "stay"
  ratio    = "2:1" # want H409
  own      = true
}

evidence "against" {
  date     = "2025-06"
  supports = posture == "stay"
  ratio    = 0.5
  own      = true
}
