/** The two townships that the demonstration shows completely, and where their officials sit. */

export interface Focus {
  /** National code of the township (GB/T 10114). */
  readonly code: string;
  /** Stands in front of logins. */
  readonly spelled: { readonly township: string; readonly county: string; readonly prefecture: string };
  /** Of the people of both townships, while a small seed does not fill them. */
  readonly share: number;
}

/** 宁乡市花明楼镇: a rural town with one community and eight villages. */
export const rural: Focus = {
  code: "430182102",
  spelled: { township: "huaminglou", county: "ningxiang", prefecture: "changsha" },
  share: 0.53,
};

/** 吉首市镇溪街道: an urban street with seven communities and one village, in an autonomous prefecture. */
export const urban: Focus = {
  code: "433101005",
  spelled: { township: "zhenxi", county: "jishou", prefecture: "xiangxi" },
  share: 0.47,
};

export const focuses = [rural, urban] as const;
