formula "quarrelled" {
value=with( {credit=credit*(1-depth),fear="2 percent" } ,war_hazard )
}
formula "over_lines" {
title="Over lines"
value=with({
credit=credit*(1-depth)   # a quarrel
fear_of_war="2 percent"

# and the rest
base=with({depth=0},base),
},war_hazard)
unit = "percent/year"
}
outcome "risk" {
value   =   mean(with({
  credit = 0.5 },
     war_hazard
  ))
}
claim "over_all" {
holds_if=average( loss )<quantile(loss,0.9)&&on_average(with ({ },loss))>share( loss>0 )
}
