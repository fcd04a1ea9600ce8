import type { Dice } from "./dice.ts";

const surnames = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蔡蒋余叶杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱覃武戚莫孔汤",
];
const men =
  "建平 志强 国庆 永康 晓东 明远 海波 文斌 家豪 志明 建华 俊杰 立新 学军 卫国 金龙 洪涛 少华 伟民 振宇 浩然 子轩 宇航 思远 天佑 德胜 长青 新民 润生 继东 景行 一鸣 世杰 鹏飞 向阳 守仁 泽民 云峰 亦凡 乐山".split(
    " ",
  );
const women =
  "秀英 雅琴 丽娟 文静 慧敏 晓燕 淑芬 春梅 佳怡 雨桐 诗涵 美玲 红梅 玉兰 海燕 思琪 欣悦 若兰 静怡 婷婷 桂芳 月娥 晓岚 心怡 梓萱 语嫣 可欣 丹丹 素珍 爱华 凤英 佩珊 云霞 书瑶 念慈 洁 颖 娜 琳 芳".split(
    " ",
  );

export interface Named {
  readonly name: string;
  readonly addressAs: "先生" | "女士";
}

/** Made-up people: a usual surname and a usual given name, put together by chance. */
export function someone(dice: Dice, surname = dice.pick(surnames)): Named {
  const woman = dice.chance(0.48);
  return { name: surname + dice.pick(woman ? women : men), addressAs: woman ? "女士" : "先生" };
}

/** Firms that keep a shop. */
export const firms = [
  "蓝天便利店",
  "一鲜生鲜超市",
  "康宁大药房",
  "小满面馆",
  "青禾美发",
  "佳洁干洗店",
  "乐学文具店",
  "悦家房产经纪",
  "四季水果店",
  "童乐托育中心",
  "晨光早餐店",
  "安心宠物医院",
] as const;
