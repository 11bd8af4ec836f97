/** Scenes of politics, trade and daily life: each composes shapes with a foreground and a background, in the colours of a palette. */
import type { Palette } from '../palette.ts';
import { at, chance, circle, ellipse, grid, HEIGHT, line, path, rect, shape, WIDTH } from '../shapes.ts';
import { ground, hills, type Scene, sky, sun, towers } from './backgrounds.ts';

const plane = (fill: string, stripe: string) =>
  path(
    'M-300 0 Q-320 -46 -260 -56 L170 -56 Q290 -50 320 -8 Q300 26 200 30 L-220 30 Q-280 26 -300 0 Z',
    fill,
  ) +
  shape(
    [
      [-290, -40],
      [-360, -170],
      [-300, -170],
      [-210, -50],
    ],
    fill,
  ) +
  shape(
    [
      [-40, 10],
      [-170, 130],
      [-90, 130],
      [100, 12],
    ],
    stripe,
  ) +
  rect(-220, -30, 420, 12, stripe);

export const cargo: Scene = (c, name) => {
  const random = chance(name);
  const crates = grid(9, 3, (x, y) =>
    random() > 0.25 || y === 2
      ? rect(60 + x * 100, 640 + y * 62, 92, 54, [c.accent, c.light, c.far][(x + y * 2) % 3] ?? c.light)
      : '',
  );
  return (
    sky(c) +
    sun(c, random, 150) +
    hills(c.far, 700, 140, random) +
    path('M40 560 Q480 380 920 560 V840 H40 Z', c.middle) +
    crates +
    ground(c.near, 830) +
    at(1120, 720, 1.35, plane(c.light, c.accent)) +
    grid(8, 1, (x) => rect(60 + x * 210, 940, 110, 12, c.light))
  );
};

export const train: Scene = (c, name) => {
  const random = chance(name);
  const nose =
    path('M160 560 H1180 Q1420 566 1500 700 Q1420 724 1300 724 H160 Z', c.light) +
    path('M160 640 H1440 Q1500 690 1500 700 Q1420 724 1300 724 H160 Z', c.accent) +
    path('M1190 588 Q1310 596 1370 640 H1190 Z', c.near);
  return (
    sky(c) +
    sun(c, random) +
    (random() > 0.5 ? hills(c.far, 640, 320, random) : towers(c.far, 700, 380, random)) +
    hills(c.middle, 760, 140, random) +
    nose +
    grid(8, 1, (x) => rect(200 + x * 118, 586, 84, 44, c.near, 8)) +
    rect(0, 724, WIDTH, 34, c.near) +
    grid(7, 1, (x) => path(`M${40 + x * 250} 758 h90 l-18 310 h-54 Z`, c.near))
  );
};

export const chart: Scene = (c, name) => {
  const random = chance(name);
  const rising = random() > 0.3;
  const bars = Array.from(
    { length: 8 },
    (_, i) => 140 + (rising ? i * 62 : Math.abs(3.5 - i) * 90) + random() * 60,
  );
  return (
    sky(c) +
    circle(1270, 300, 150, c.sun) +
    grid(1, 5, (_, y) => rect(140, 300 + y * 130, 1320, 3, c.far)) +
    bars
      .map((height, i) =>
        rect(
          190 + i * 160,
          870 - height,
          96,
          height,
          i === bars.length - 1 ? c.accent : i % 2 ? c.middle : c.near,
        ),
      )
      .join('') +
    line(`M${bars.map((height, i) => `${238 + i * 160} ${800 - height}`).join(' L')}`, c.light, 14) +
    bars.map((height, i) => circle(238 + i * 160, 800 - height, 17, c.light)).join('') +
    ground(c.near, 870)
  );
};

export const coins: Scene = (c, name) => {
  const random = chance(name);
  const stacks = Array.from({ length: 5 }, (_, i) => {
    const count = 2 + Math.floor(random() * 4) + i;
    return Array.from(
      { length: count },
      (_, n) =>
        ellipse(290 + i * 255, 860 - n * 50, 104, 36, c.near) +
        rect(186 + i * 255, 822 - n * 50, 208, 38, c.sun) +
        ellipse(290 + i * 255, 822 - n * 50, 104, 36, n === count - 1 ? c.light : c.accent),
    ).join('');
  });
  return (
    sky(c) +
    hills(c.far, 660, 260, random) +
    hills(c.middle, 780, 160, random) +
    ground(c.near, 850) +
    stacks.join('')
  );
};

const column = (x: number, y: number, height: number, c: Palette) =>
  rect(x, y, 64, height, c.light) +
  rect(x + 42, y, 22, height, c.far) +
  rect(x - 12, y - 22, 88, 24, c.light) +
  rect(x - 12, y + height, 88, 24, c.light);

export const columns: Scene = (c, name) => {
  const random = chance(name);
  const count = 5 + Math.floor(random() * 3);
  const step = 900 / (count - 1);
  return (
    sky(c) +
    sun(c, random) +
    towers(c.far, 800, 460, random) +
    shape(
      [
        [250, 420],
        [800, 190],
        [1350, 420],
      ],
      c.middle,
    ) +
    circle(800, 340, 44, c.accent) +
    rect(270, 420, 1060, 56, c.near) +
    Array.from({ length: count }, (_, i) => column(318 + i * step, 500, 300, c)).join('') +
    rect(230, 824, 1140, 42, c.middle) +
    rect(180, 866, 1240, 46, c.near) +
    ground(c.near, 912)
  );
};

export const flags: Scene = (c, name) => {
  const random = chance(name);
  const poles = Array.from({ length: 10 }, (_, i) => {
    const x = 150 + i * 145;
    const top = 250 + Math.abs(4.5 - i) * 26 + random() * 20;
    return (
      rect(x, top, 9, 620, c.near) +
      path(
        `M${x + 9} ${top + 8} q46 -26 92 2 v64 q-46 -26 -92 0 Z`,
        [c.accent, c.light, c.sun, c.middle][(i + Math.floor(random() * 2)) % 4] ?? c.light,
      )
    );
  });
  return (
    sky(c) +
    circle(800, 430, 250, c.sun) +
    hills(c.far, 760, 180, random) +
    poles.join('') +
    path('M0 860 Q800 760 1600 860 V1067 H0 Z', c.near) +
    ellipse(800, 960, 430, 62, c.middle) +
    ellipse(800, 948, 380, 46, c.far)
  );
};

export const council: Scene = (c, name) => {
  const random = chance(name);
  const seats = Array.from({ length: 15 }, (_, i) => {
    const angle = Math.PI * (0.06 + (0.88 * i) / 14);
    const [x, y] = [800 - Math.cos(angle) * 600, 900 - Math.sin(angle) * 470];
    const scale = i % 3 === Math.floor(random() * 3) ? 1.3 : 1;
    return (
      circle(x, y - 62 * scale, 32 * scale, c.near) +
      path(
        `M${x - 54 * scale} ${y + 40} q${54 * scale} -${120 * scale} ${108 * scale} 0 Z`,
        scale > 1 ? c.accent : c.middle,
      )
    );
  });
  return (
    sky(c) +
    circle(800, 300, 190, c.sun) +
    grid(12, 1, (x) => rect(60 + x * 130, 0, 44, 560, c.far)) +
    seats.join('') +
    path('M210 930 A590 440 0 0 1 1390 930 L1230 930 A430 300 0 0 0 370 930 Z', c.near) +
    ground(c.near, 930)
  );
};

export const ballot: Scene = (c, name) => {
  const random = chance(name);
  const sheets = [c.far, c.sun, c.accent, c.middle, c.light].map(
    (fill, i) =>
      `<g transform="rotate(${-22 + i * 11} 800 620)">${rect(690, 190 + Math.abs(2 - i) * 22, 220, 320, fill, 6)}${grid(2, 3, (x, y) => rect(716 + x * 92, 222 + Math.abs(2 - i) * 22 + y * 84, 72, 58, c.near, 4))}</g>`,
  );
  return (
    sky(c) +
    hills(c.far, 820, 220, random) +
    sheets.join('') +
    rect(430, 500, 740, 430, c.near, 10) +
    rect(430, 500, 740, 60, c.middle, 10) +
    rect(640, 520, 320, 20, c.near, 10) +
    circle(800, 740, 96, c.light) +
    line('M752 742 l36 40 l66 -84', c.accent, 24) +
    ground(c.middle, 930)
  );
};

export const paddy: Scene = (c, name) => {
  const random = chance(name);
  const cracks = Array.from({ length: 26 }, () => {
    const [x, y] = [random() * WIDTH, 700 + random() * 350];
    return line(
      `M${x} ${y} l${40 + random() * 80} ${random() * 40 - 20} l${30 + random() * 50} ${20 + random() * 30}`,
      c.near,
      5,
    );
  });
  const stalk = (x: number, lean: number) =>
    line(`M${x} 1000 Q${x + lean * 0.2} 700 ${x + lean} 470`, c.near, 12) +
    Array.from({ length: 9 }, (_, i) =>
      ellipse(x + lean * (0.55 + i * 0.05) + (i % 2 ? 26 : -18), 650 - i * 26, 15, 28, c.sun),
    ).join('');
  return (
    sky(c) +
    circle(1120, 300, 190, c.accent) +
    hills(c.far, 640, 240, random) +
    ground(c.middle, 640) +
    cracks.join('') +
    stalk(240, 130) +
    stalk(360, 190) +
    stalk(500, 150) +
    path('M1010 940 q-30 -250 60 -290 h230 q90 40 60 290 Z', c.light) +
    path('M1066 650 q115 -60 238 0 l-20 40 h-198 Z', c.near)
  );
};

export const scales: Scene = (c, name) => {
  const random = chance(name);
  const tilt = 30 + random() * 50;
  return (
    sky(c) +
    sun(c, random) +
    hills(c.far, 840, 260, random) +
    ground(c.near, 900) +
    rect(782, 260, 36, 640, c.near) +
    path('M620 900 h360 l-60 -50 h-240 Z', c.middle) +
    circle(800, 250, 40, c.accent) +
    line(`M330 ${250 + tilt} L1270 ${250 - tilt}`, c.near, 22) +
    line(
      `M330 ${250 + tilt} l-130 330 M330 ${250 + tilt} l130 330 M1270 ${250 - tilt} l-130 330 M1270 ${250 - tilt} l130 330`,
      c.middle,
      7,
    ) +
    path(`M180 ${580 + tilt} h300 q-150 130 -300 0 Z`, c.accent) +
    path(`M1120 ${580 - tilt} h300 q-150 130 -300 0 Z`, c.middle) +
    rect(250, 400 + tilt, 60, 180, c.near) +
    rect(340, 440 + tilt, 60, 140, c.near) +
    ellipse(280, 372 + tilt, 60, 30, c.far) +
    circle(1270, 470 - tilt, 86, c.middle) +
    rect(1258, 500 - tilt, 24, 84, c.near)
  );
};

export const phone: Scene = (c, name) => {
  const random = chance(name);
  return (
    sky(c) +
    circle(500, 330, 170, c.sun) +
    hills(c.far, 880, 300, random) +
    `<g transform="rotate(-5 560 560)">${rect(390, 180, 330, 720, c.near, 48)}${rect(412, 230, 286, 610, c.light, 14)}${rect(446, 300, 180, 80, c.accent, 26)}${rect(486, 410, 180, 80, c.middle, 26)}${rect(446, 520, 150, 80, c.accent, 26)}</g>` +
    `<g transform="rotate(5 1040 560)">${rect(880, 180, 330, 720, c.near, 48)}${rect(902, 230, 286, 610, c.light, 14)}${path('M960 430 h24 l34 150 h120 l30 -108 h-170', c.middle)}${circle(1030, 620, 20, c.near)}${circle(1126, 620, 20, c.near)}</g>` +
    ground(c.near, 960)
  );
};

export const table: Scene = (c, name) => {
  const random = chance(name);
  const y = 640 + random() * 30;
  return (
    sky(c) +
    rect(0, 0, 1600, 620, c.skyTop) +
    rect(180, 90, 480, 420, c.skyBottom) +
    circle(330 + random() * 180, 270, 76, c.sun) +
    rect(410, 90, 16, 420, c.light) +
    rect(180, 290, 480, 16, c.light) +
    ground(c.middle, y) +
    `<g transform="translate(820 ${y - 190}) skewX(-8)">${rect(0, 0, 480, 330, c.light, 10)}${rect(36, 36, 230, 30, c.near)}${rect(36, 92, 190, 150, c.accent)}${grid(1, 6, (_, row) => rect(252, 96 + row * 26, 190, 12, c.far))}${rect(36, 262, 406, 12, c.far)}</g>` +
    ellipse(420, y + 190, 190, 44, c.near) +
    path(`M290 ${y - 20} h240 q-6 190 -120 190 q-114 0 -120 -190 Z`, c.light) +
    ellipse(410, y - 20, 120, 34, c.near) +
    line(`M528 ${y + 20} q90 10 60 76 q-24 40 -86 30`, c.light, 20) +
    line(`M370 ${y - 90} q-24 -50 10 -96 M440 ${y - 90} q-24 -50 10 -96`, c.light, 8)
  );
};

export const house: Scene = (c, name) => {
  const random = chance(name);
  return (
    sky(c) +
    sun(c, random) +
    hills(c.far, 760, 280, random) +
    shape(
      [
        [180, 470],
        [420, 250],
        [1180, 250],
        [1420, 470],
      ],
      c.accent,
    ) +
    rect(260, 470, 1080, 380, c.light) +
    grid(5, 1, (x) => column(300 + x * 235, 500, 320, c)) +
    rect(700, 560, 200, 290, c.near) +
    rect(430, 590, 130, 150, c.middle) +
    rect(1040, 590, 130, 150, c.middle) +
    ground(c.near, 850) +
    rect(1440, 180, 10, 690, c.near) +
    path('M1450 190 q70 -34 140 0 v46 q-70 -34 -140 0 Z', c.accent) +
    path('M1450 236 q70 -34 140 0 v46 q-70 -34 -140 0 Z', c.light)
  );
};

export const village: Scene = (c, name) => {
  const random = chance(name);
  const houses = Array.from({ length: 26 }, (_, i) => {
    const [x, y] = [60 + (i % 9) * 172 + random() * 50, 520 + Math.floor(i / 9) * 130 + random() * 30];
    const size = 90 + random() * 50;
    return (
      rect(x, y, size, size * 0.8, [c.light, c.far, c.middle][i % 3] ?? c.light) +
      rect(x + size * 0.36, y + size * 0.34, size * 0.26, size * 0.46, c.near)
    );
  });
  return (
    sky(c) +
    sun(c, random) +
    shape(
      [
        [0, 620],
        [360, 210],
        [640, 520],
        [980, 160],
        [1600, 640],
      ],
      c.far,
    ) +
    hills(c.middle, 640, 160, random) +
    rect(1220, 210, 92, 400, c.light) +
    rect(1204, 190, 124, 30, c.near) +
    houses.join('') +
    line('M640 600 l60 120 l-50 80 l70 130 l-40 140', c.near, 12) +
    ground(c.near, 960)
  );
};

export const river: Scene = (c, name) => {
  const random = chance(name);
  const blocks = grid(14, 8, (x, y) =>
    x > 5 && x < 8
      ? ''
      : rect(
          20 + x * 114 + random() * 14,
          60 + y * 108,
          70 + random() * 26,
          60 + random() * 26,
          [c.light, c.far, c.middle][Math.floor(random() * 3)] ?? c.light,
        ),
  );
  return (
    rect(0, 0, WIDTH, HEIGHT, c.skyBottom) +
    blocks +
    path('M690 0 Q620 300 760 520 T660 1067 H1010 Q1080 760 930 520 T900 0 Z', c.accent) +
    path('M0 900 Q400 850 800 910 T1600 890 V1067 H0 Z', c.near)
  );
};

export const archipelago: Scene = (c, name) => {
  const random = chance(name);
  const rays = Array.from({ length: 18 }, (_, i) =>
    shape(
      [
        [800, 560],
        [800 + Math.cos((i / 18) * Math.PI) * 1500, 560 - Math.sin((i / 18) * Math.PI) * 1500],
        [
          800 + Math.cos(((i + 0.45) / 18) * Math.PI) * 1500,
          560 - Math.sin(((i + 0.45) / 18) * Math.PI) * 1500,
        ],
      ],
      c.light,
    ),
  );
  const islands = Array.from({ length: 11 }, () =>
    ellipse(random() * WIDTH, 650 + random() * 330, 60 + random() * 190, 16 + random() * 34, c.near),
  );
  return `${sky(c)}<g opacity="0.35">${rays.join('')}</g>${circle(800, 560, 230, c.accent)}${ground(c.middle, 560)}${islands.join('')}${grid(6, 5, (x, y) => rect(90 + x * 260 + y * 40, 620 + y * 84, 90, 6, c.light))}`;
};

export const medal: Scene = (c, name) => {
  const random = chance(name);
  return (
    sky(c) +
    hills(c.far, 900, 300, random) +
    path('M560 0 L740 460 L860 460 L1040 0 Z', c.accent) +
    path('M660 0 L770 420 L830 420 L940 0 Z', c.light) +
    circle(800, 610, 230, c.sun) +
    circle(800, 610, 186, c.accent) +
    line('M680 560 Q800 780 920 560', c.light, 26) +
    circle(800, 610, 200, 'none') +
    ground(c.near, 980)
  );
};

export const typewriter: Scene = (c, name) => {
  const random = chance(name);
  return (
    sky(c) +
    sun(c, random, 140) +
    hills(c.far, 800, 220, random) +
    rect(590, 200, 420, 330, c.light) +
    grid(1, 7, (_, y) => rect(640, 250 + y * 34, 180 + random() * 140, 12, c.far)) +
    rect(470, 500, 660, 70, c.near, 30) +
    path('M440 570 h720 l90 300 h-900 Z', c.middle) +
    grid(10, 3, (x, y) => circle(470 + x * 74 + y * 12, 660 + y * 70, 26, c.light)) +
    rect(330, 870, 940, 40, c.near, 14) +
    ground(c.near, 920)
  );
};

export const folders: Scene = (c, name) => {
  const random = chance(name);
  return (
    sky(c) +
    rect(1100, 120, 360, 340, c.light, 8) +
    rect(1100, 120, 360, 70, c.accent, 8) +
    grid(6, 4, (x, y) =>
      rect(
        1130 + x * 52,
        220 + y * 56,
        34,
        34,
        x + y * 6 === Math.floor(random() * 20) + 3 ? c.accent : c.far,
      ),
    ) +
    ground(c.middle, 760) +
    [c.near, c.accent, c.sun]
      .map(
        (fill, i) =>
          path(`M${140 + i * 330} 480 h110 l30 -40 h120 v320 h-260 Z`, fill) +
          rect(164 + i * 330, 520, 210, 14, c.light),
      )
      .join('') +
    rect(0, 760, WIDTH, 26, c.near)
  );
};

/** A dove that has flown past the bars of a window. */
export const openWindow: Scene = (c, name) =>
  sky(c) +
  sun(c, chance(name), 150) +
  hills(c.far, 900, 220, chance(name)) +
  path(`M0 0 H1600 V${HEIGHT} H0 Z M420 150 V920 H1180 V150 Z`, c.near, 'evenodd') +
  rect(380, 110, 840, 40, c.middle) +
  rect(380, 920, 840, 40, c.middle) +
  grid(4, 1, (x) => (x === 2 ? '' : rect(560 + x * 150, 150, 26, 770, c.middle))) +
  at(
    900,
    470,
    1.5,
    path(
      'M-170 40 Q-60 -30 40 10 Q90 -30 150 -10 L190 10 L150 20 Q120 90 20 90 Q-60 90 -120 60 L-200 90 Z',
      c.light,
    ),
    path('M-60 40 Q-40 -110 -150 -190 Q30 -160 50 20 Z', c.light),
    circle(140, 2, 7, c.near),
    line('M186 12 Q230 30 250 70', c.middle, 8),
    ellipse(228, 34, 18, 8, c.middle),
    ellipse(250, 62, 18, 8, c.middle),
  );

/** The nib of a pen at the end of the line that it wrote. */
export const nib: Scene = (c) =>
  sky(c) +
  grid(1, 5, (_, y) => line(`M300 ${300 + y * 130} H1300`, c.far, 6)) +
  line('M360 820 q70 -120 130 -20 t120 -10 t110 -10 t80 -10', c.accent, 20) +
  at(
    800,
    770,
    1,
    `<g transform="rotate(38)">${[
      path('M0 0 L-120 -300 Q-120 -380 -90 -420 H90 Q120 -380 120 -300 Z', c.sun),
      line('M0 -14 V-240', c.near, 10),
      circle(0, -260, 30, c.near),
      rect(-96, -500, 192, 90, c.middle, 14),
      rect(-90, -900, 180, 410, c.near, 20),
    ].join('')}</g>`,
  );
