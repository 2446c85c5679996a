# a comment
a      = 1
longer = 2  # x

b "c" {
  table = <<-T
       a  b
    x  1  2
  T
  note = <<T
 one
	two 
  T
}
