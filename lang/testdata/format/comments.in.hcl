/* before
     everything
*/
# first


# second
a = 1 # one
bb = 22 // two
ccc = 333 /* three */

d = 4 # alone

block "x" { # behind a head

  # inside, first
  e = 1     # short
  ff = 2 # longer


  # before the end

} # behind the end
list = [ # open
  1, # one
  22, # two
  # nothing here
  333
  # last
] # shut
/* front */ g = /* mid */ 5 /* back */
long = "a text that is so long that it stands out of the hundred columns which a line of a case should have" # far
short = 1 # near
object = {
  a = 1 # eins
  bbb = 2, # zwei
  # drei
}
call = f( /* in */ 1 , # x
  2 ) # y
# at the end of the file   