/** Passwords that everybody tries first: keyboard rows, number runs, and words of offices, places and products, in lower case. */
const listed = `
  !qaz2wsx !qaz@wsx 000000 00000000 0000000000 000000000000 010203 01020304 0123456789 098765 09876543
  0987654321 100200 100200300 101010 110110 110119120 111111 11111111 1111111111 111111111111 112233 11223344
  1122334455 112233445566 119119 121212 12121212 123123 123123123 123123123123 123321 1233211234567 123412341234
  12344321 1234512345 123451234512345 123454321 1234554321 123456 12345600 123456000 12345612 1234561234
  123456123456 1234567 12345678 1234567887654321 123456789 1234567890 123456789012 12345678910 123456789a
  123456789q 12345678a 1234567a 1234567qwerty 123456a 123456aa 123456abc 123456abcd 123456q 123456qq 123456qwe
  123456qwerty 12345qwert 12345qwerty 1234qwer 123654 123abc 123qwe 123qwe123 123qweasd 123qweasdzxc 1314520
  13145200 13579 135790 135792468 1357924680 142536 147147 147258 147258369 159357 159753 168168 168168168
  19491001 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz!qaz 1qaz2wsx 1qaz2wsx3edc 1qaz@wsx 20080808 201314
  2013141 20250101 20260101 222222 22222222 246810 2468101214 258258 333333 369369 456123 456456 456789 518518
  5201314 52013141 520520 5211314 521521 555555 55555555 654321 654321a 666666 66666666 66668888 666888 696969
  741852 741852963 753951 7654321 7758258 7758521 777777 77777777 7788521 789456 789456123 852456 87654321
  888666 88886666 888888 88888888 8888888888 888888888888 951753 963852741 987654321 9876543210 999999 99999999
  a123456 a1234567 a12345678 a123456789 aa123456 aa12345678 aa@12345 aa@123456 aaaaaa aaaaaaaa aaaaaaaaaaaa
  aabbcc aabbccdd abc123 abc1234 abc12345 abc123456 abc123abc abc@123 abc@1234 abc@12345 abc@123456 abcabc
  abcabcabc abcd1234 abcd12345 abcd123456 abcdef abcdefg abcdefgh abcdefghij abcdefghijkl access admin admin!123
  admin#123 admin123 admin1234 admin12345 admin123456 admin666 admin888 admin8888 admin@123 admin@1234
  admin@12345 admin@123456 administrator administrator1 aini1314 aini520 alibaba asd123 asd123456 asdf1234
  asdfasdf asdfasdfasdf asdfgh asdfghjk asdfghjkl autumn2025 baidu baseball batman beijing beijing123
  beijing2008 caonima123 changde123 changeit changeme changsha changsha123 changsha1234 changsha2025
  changsha@123 changsha@2025 changsha@2026 chen123456 chenzhou123 china china123 china1234 computer dearbook
  default dibao dibao123 dibao123456 dragon edcrfv football freedom friday123 furong123 fuwu123456 google guest
  guest123 guest1234 h3c@123 hello hello123 hello1234 helloworld hengyang123 huaihua123 huang123456 huawei12#$
  huawei@123 hunan hunan123 hunan1234 hunan123456 hunan2024 hunan2025 hunan2026 hunan@123 hunan@1234 hunan@2024
  hunan@2025 hunan@2026 iloveyou iloveyou1 iloveyou123 internet iphone123 january2026 jishou123 jishou2025
  jiuzhu123 jordan jordan23 kaifu123 keyboard l123456 letmein letmein123 li123456 liu123456 liuyang123 liwei123
  lkjhgfdsa login loudi123 manager manager123 master michael mima123 mima1234 mima123456 minzheng minzheng123
  minzheng1234 minzheng2024 minzheng2025 minzheng2026 minzheng@123 minzheng@1234 minzheng@2024 minzheng@2025
  minzheng@2026 minzhengju minzhengju123 minzhengting mnbvcxz mobile123 monday123 monkey mustang mysql mysql123
  nihao nihao123 nihao123456 ningxiang123 ningxiang2025 office office123 office2025 operator operator123 oracle
  oracle123 p@ssw0rd p@ssw0rd1 p@ssw0rd123 p@ssword p@ssword1 pass1234 pass12345 pass123456 pass@123 pass@1234
  pass@word1 passpass passw0rd passw0rd1 passw0rd123 password password1 password12 password123 password1234
  password12345 password@1 password@123 passwort poiuyt poiuytrewq pokemon postgres postgres123 princess private
  public public123 q123456 q1w2e3r4 q1w2e3r4t5 qazqaz qazqazqaz qazwsx qazwsx123 qazwsxedc qq123456 qqcom163com
  qqqqqq qwe123 qwe1234 qwe12345 qwe123456 qwe@123 qwe@1234 qweasd qweasd123 qweasdzxc qwer1234 qwer12345
  qwer123456 qwer@1234 qwerqwer qwerty qwerty1 qwerty12 qwerty123 qwerty1234 qwertyui qwertyuiop renmin
  renmin123 root root123 root1234 root@123 root@1234 samsung secret secret123 service service123 shadow
  shaoyang123 shehuijiuzhu spring2025 spring2026 starwars summer2025 summer2026 sunshine superadmin
  superadmin123 superman sysadmin sysadmin123 system system123 telephone temp temp123 temp1234 temporary tencent
  test test123 test1234 test12345 test@123 test@1234 tester tianxin123 toor trustno1 user user123 user1234
  user@123 w123456 wang123456 wangcheng123 wangjun123 wangwei123 webadmin webadmin123 weirenminfuwu weixin
  weixin123 welcome welcome1 welcome123 welcome@1 welcome@123 whatever winter2025 wo123456 woaini woaini123
  woaini1314 woaini520 woaini521 wodemima wsxwsx wu123456 x123456 xiangmin xiangmin123 xiangmin1234 xiangmin@123
  xiangmin@2025 xiangmin@2026 xiangtan123 xiangxi123 xiaomi123 xxxxxx xxxxxxxx yang123456 yiyang123 yongzhou123
  yuelu123 yueyang123 yuhua123 z123456 zaq!2wsx zaq12wsx zaq1zaq1 zhang123456 zhangjiajie123 zhangwei123
  zhao123456 zhengfu zhengfu123 zhengwu123 zhongguo zhongguo123 zhonghua123 zhou123456 zhuzhou123 zxc123
  zxc123456 zxcvbn zxcvbnm zxcvbnm123 zxcvzxcv zz123456 zzzxxx zzzzzz zzzzzzzz
`;

const common: ReadonlySet<string> = new Set(listed.split(/\s+/).filter((word) => word !== ""));

/** How many there are; the tests look at it. */
export const commonPasswordsKnown = common.size;

const undisguised = (password: string): string =>
  password.replaceAll("@", "a").replaceAll("0", "o").replaceAll("$", "s").replaceAll("!", "i").replaceAll("3", "e");

/**
 * Whether the password is one of the list, as it stands or in a common disguise, or a few of its characters over and over.
 * A year or exclamation marks put after a listed word do not make another word of it.
 */
export const isCommon = (password: string): boolean => {
  const lower = password.normalize("NFKC").toLowerCase();
  const bare = lower.replace(/[\W_]+$/u, "").replace(/(?:19|20)\d\d$/, "");
  const forms = [lower, bare, undisguised(lower), undisguised(bare)];
  return forms.some((form) => common.has(form)) || new Set(lower).size < 4;
};
