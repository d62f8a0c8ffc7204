/**
 * What people's passwords are made of when they are guessed first: heads of the public lists of leaked passwords,
 * without the figures and signs around them, in lower case. A password counts as common when nothing else is in it.
 */
export const COMMON_PASSWORD_STEMS: ReadonlySet<string> = new Set(
  `123 1234 12345 123456 1234567 12345678 123456789 1234567890 123123 123321 112233 121212 101010 131313 159753 147258369 147258
  987654321 0987654321 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc q1w2e3r4 q1w2e3r4t5 qwer qwert qwerty
  qwertyui qwertyuio qwertyuiop qwertyuiopasdf qwertyqwerty qwertz qwertzuiop azerty azertyuiop asdf asdfg asdfgh asdfghjk asdfghjkl
  zxcv zxcvb zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc qweqwe asdasd abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abc123
  a1b2c3 a1b2c3d4 password passw passwd passwort motdepasse contrasena parola wachtwoord senha password1 mypassword thepassword newpassword
  yourpassword ourpassword passwordpassword mysecretpassword secretpassword supersecret secret topsecret changeme changemenow changethis
  letmein letmeinnow letmeinplease openup opensesame welcome welcomeback welcomehome admin administrator adminadmin root rootroot toor
  user username guest test testing testtest tester testpassword demo demodemo default login loginlogin master superman batman spiderman
  ironman starwars pokemon naruto dragon monkey tiger lion football baseball basketball soccer hockey liverpool chelsea arsenal barcelona
  realmadrid juventus manchester iloveyou iloveu iloveyouso loveyou lovely love lover princess sunshine shadow michael jennifer jessica ashley
  daniel jordan hunter ranger buster thomas robert george charlie andrew matthew joshua summer winter spring autumn monday friday january
  february september october november december google facebook microsoft samsung apple iphone android computer internet windows macbook
  server database oracle cisco trustno trustnoone whatever nothing anything something fuckyou fuckyouall killer freedom money dollar bitcoin
  ethereum crypto trading trader tradingview touchstone marketplace wallstreet investor forex tothemoon hodl letsgo blink182 cheese
  chocolate cookie banana orange purple silver golden diamond flower butterfly rainbow angel angels jesus jesuschrist blessed family forever
  mustang corvette ferrari porsche mercedes harley yamaha corona coronavirus correcthorsebatterystaple thequickbrownfox loremipsum
  helloworld hello hellohello hellothere goodmorning goodbye`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
