case "bad" { # want H107 H107
  title   = "Bad"
  horizon = { from = 2026, to = 2030 }
  as_of   = "2025-11-24"
}

constant "tax" { # want H107
  own = true
}

scenario "leaving" { # want H107
  title = "Leaves"
}
