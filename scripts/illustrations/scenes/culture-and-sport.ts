/** Scenes of culture and sport. */
import type { Palette } from '../palette.ts';
import { at, chance, circle, ellipse, grid, HEIGHT, line, path, rect, shape, WIDTH } from '../shapes.ts';
import { ground, hills, type Scene, sky, sun } from './backgrounds.ts';

const ball = (c: Palette) =>
  circle(0, 0, 100, c.light) +
  shape(
    [
      [0, -40],
      [38, -12],
      [24, 32],
      [-24, 32],
      [-38, -12],
    ],
    c.near,
  ) +
  line('M0 -40 V-98 M38 -12 L94 -30 M24 32 L58 80 M-24 32 L-58 80 M-38 -12 L-94 -30', c.near, 8);

const stands = (c: Palette, random: () => number) =>
  path('M0 420 Q800 250 1600 420 V680 H0 Z', c.middle) +
  grid(46, 5, (x, y) =>
    circle(
      20 + x * 35 + (y % 2) * 17,
      420 + y * 44 - Math.sin((x / 46) * Math.PI) * 40,
      11,
      [c.light, c.far, c.accent, c.sun][Math.floor(random() * 4)] ?? c.light,
    ),
  );

export const goal: Scene = (c, name) =>
  sky(c) +
  stands(c, chance(name)) +
  ground(c.near, 660) +
  line('M880 860 V400 H1500 V860', c.light, 20) +
  grid(10, 1, (x) => line(`M${900 + x * 62} 420 V860`, c.far, 3)) +
  grid(1, 7, (_, y) => line(`M890 ${450 + y * 60} H1490`, c.far, 3)) +
  line('M250 980 Q700 900 1340 520', c.light, 4) +
  at(1340, 510, 0.7, ball(c)) +
  circle(300, 560, 50, c.sun) +
  path('M240 620 h130 l30 190 l90 110 l-40 40 l-120 -100 l-60 140 h-60 l30 -190 Z', c.accent);

export const pitch: Scene = (c, name) =>
  `${sky(c) + stands(c, chance(name)) + ground(c.near, 640) + line('M0 860 H1600', c.light, 8)}<ellipse cx="800" cy="860" rx="380" ry="120" fill="none" stroke="${c.light}" stroke-width="8"/>${at(800, 760, 1.2, ball(c))}${grid(
    12,
    1,
    (x) =>
      shape(
        [
          [40 + x * 136, 120],
          [130 + x * 136, 120],
          [85 + x * 136, 210],
        ],
        [c.accent, c.light, c.sun][x % 3] ?? c.light,
      ),
  )}${rect(0, 112, WIDTH, 8, c.near)}`;

export const hoop: Scene = (c, name) =>
  `${sky(c) + path('M0 760 Q800 120 1600 760 Z', c.far) + path('M140 780 Q800 260 1460 780 Z', c.middle) + rect(930, 170, 420, 290, c.light)}<rect x="1060" y="260" width="170" height="130" fill="none" stroke="${c.accent}" stroke-width="12"/>${ellipse(1145, 450, 120, 26, c.accent)}${path('M1035 460 L1080 640 H1210 L1255 460 Z', c.far)}${grid(5, 1, (x) => line(`M${1045 + x * 50} 470 L${1085 + x * 30} 640`, c.light, 6))}${at(560, 420, 1.5, circle(0, 0, 100, c.accent), line('M-100 0 H100 M0 -100 V100 M-70 -70 Q0 0 -70 70 M70 -70 Q0 0 70 70', c.near, 7))}${['#17181c', '#c8102e', '#f2b134'].map((fill, i) => path(`M0 ${830 + i * 70} Q800 ${760 + i * 70} 1600 ${830 + i * 70} V${910 + i * 70} H0 Z`, fill)).join('')}${sun({ ...c, sun: 'none' }, chance(name))}`;

export const medals: Scene = (c, name) =>
  sky(c) +
  hills(c.far, 820, 240, chance(name)) +
  Array.from(
    { length: 7 },
    (_, i) =>
      path(`M${170 + i * 205} 160 h90 l-24 240 h-42 Z`, i % 2 ? c.accent : c.light) +
      circle(215 + i * 205, 480, 92, c.sun) +
      circle(215 + i * 205, 480, 62, c.accent),
  ).join('') +
  grid(4, 2, (x, y) =>
    path(`M${x * 420 - 60} ${820 + y * 90} q105 -90 210 0 t210 0 v300 h-420 Z`, y ? c.near : c.middle),
  );

export const rackets: Scene = (c, name) => {
  const racket = (turn: number) =>
    `<g transform="rotate(${turn} 800 640)"><ellipse cx="800" cy="350" rx="150" ry="200" fill="${c.light}" stroke="${c.near}" stroke-width="26"/>${grid(6, 8, (x, y) => rect(690 + x * 40, 200 + y * 40, 4, 4, c.middle))}${rect(786, 540, 28, 330, c.near)}${rect(772, 800, 56, 200, c.accent, 20)}</g>`;
  return (
    sky(c) +
    sun(c, chance(name)) +
    hills(c.far, 980, 160, chance(name)) +
    racket(-34) +
    racket(34) +
    at(
      800,
      250,
      1,
      path('M-90 -120 L90 -120 L36 40 H-36 Z', c.light),
      line('M-50 -110 L-20 40 M0 -116 V40 M50 -110 L20 40', c.far, 7),
      path('M-40 36 h80 q0 70 -40 70 q-40 0 -40 -70 Z', c.accent),
    ) +
    ground(c.near, 1000)
  );
};

export const climbing: Scene = (c, name) => {
  const random = chance(name);
  const holds = Array.from({ length: 20 }, (_, i) =>
    path(
      `M${620 + (i % 4) * 110 + random() * 40} ${150 + Math.floor(i / 4) * 170} q50 -36 66 20 q-16 40 -60 24 Z`,
      c.accent,
    ),
  );
  return (
    sky(c) +
    hills(c.far, 940, 300, random) +
    rect(560, 0, 500, HEIGHT, c.light) +
    grid(4, 8, (x, y) => circle(620 + x * 126, 60 + y * 134, 7, c.far)) +
    holds.join('') +
    rect(730, 20, 160, 70, c.near, 16) +
    circle(810, 430, 46, c.near) +
    line(
      'M810 480 L800 660 M806 520 L700 400 M806 520 L930 560 M800 660 L700 760 L740 880 M800 660 L900 720 L880 840',
      c.near,
      42,
    )
  );
};

export const motorbike: Scene = (c, name) =>
  `${sky(c) + sun(c, chance(name)) + hills(c.middle, 620, 260, chance(name)) + path('M0 560 Q500 500 900 600 H1600 V680 H0 Z', c.far) + ground(c.near, 640) + path('M0 1000 Q700 720 1600 760 V800 Q700 770 0 1060 Z', c.light)}<g transform="rotate(-32 760 700)">${circle(520, 790, 130, '#17181c')}${circle(520, 790, 70, c.far)}${circle(1000, 790, 130, '#17181c')}${circle(1000, 790, 70, c.far)}${path('M500 720 q80 -170 260 -150 l120 -30 q120 30 150 180 l-120 30 q-190 60 -410 -30 Z', c.accent)}${path('M640 560 q90 -130 210 -60 l40 80 q-140 60 -250 -20 Z', c.light)}${circle(880, 470, 66, c.sun)}</g>`;

export const gong: Scene = (c, name) => {
  const random = chance(name);
  const waves = Array.from(
    { length: 5 },
    (_, i) =>
      `<circle cx="560" cy="470" r="${330 + i * 90}" fill="none" stroke="${c.far}" stroke-width="8"/>`,
  );
  return (
    sky(c) +
    Array.from({ length: 40 }, () =>
      circle(random() * WIDTH, random() * 560, 2 + random() * 4, c.light),
    ).join('') +
    waves.join('') +
    line('M230 860 V140 H890 V860', c.near, 40) +
    circle(560, 470, 250, c.sun) +
    circle(560, 470, 190, c.accent) +
    circle(560, 470, 66, c.sun) +
    ground(c.near, 860) +
    grid(
      5,
      1,
      (x) =>
        ellipse(990 + x * 120, 840, 54, 26, c.sun) +
        path(`M${936 + x * 120} 840 q54 -92 108 0 Z`, c.sun) +
        circle(990 + x * 120, 790, 14, c.accent),
    ) +
    at(
      1330,
      230,
      0.9,
      rect(-110, -14, 90, 28, c.far),
      rect(20, -14, 90, 28, c.far),
      circle(0, 0, 40, c.light),
      path('M-60 -60 q60 -40 120 0 l-60 50 Z', c.light),
    )
  );
};

export const angklung: Scene = (c, name) => {
  const tube = (x: number, height: number) =>
    rect(x, 820 - height, 56, height, c.sun, 26) + rect(x + 34, 840 - height, 14, height - 40, c.accent, 7);
  return (
    sky(c) +
    hills(c.far, 900, 300, chance(name)) +
    line('M330 300 H1270 M380 300 V860 M1220 300 V860', c.near, 26) +
    [480, 430, 380, 340, 300, 270].map((height, i) => tube(440 + i * 126, height)).join('') +
    rect(320, 820, 960, 44, c.near, 20) +
    ground(c.near, 900)
  );
};

export const manuscript: Scene = (c, name) =>
  sky(c) +
  sun(c, chance(name)) +
  hills(c.far, 760, 260, chance(name)) +
  Array.from(
    { length: 5 },
    (_, i) =>
      rect(170, 250 + i * 96, 760 - i * 30, 80, c.light, 12) +
      line(`M220 ${292 + i * 96} ${'q14 -30 28 0 t28 0 '.repeat(11)}`, c.near, 7) +
      circle(900 - i * 30, 290 + i * 96, 10, c.accent),
  ).join('') +
  path('M880 700 Q1120 640 1200 780 T1600 860 V1000 Q1260 1000 1120 860 T880 760 Z', c.sun) +
  ground(c.near, 960) +
  at(
    1330,
    700,
    1.1,
    path(
      'M-120 60 q10 -110 110 -110 h80 q60 -60 90 -20 l-20 60 q0 60 -30 130 h-30 l-10 -90 h-120 l-20 90 h-30 Z',
      c.near,
    ),
    circle(0, -120, 34, c.near),
    path('M-40 -140 l20 -50 l20 30 l20 -40 l20 40 l10 -20 l-6 44 Z', c.accent),
    path('M-40 -90 h84 l20 90 h-120 Z', c.accent),
  );

export const keyboardLeaf: Scene = (c, name) =>
  sky(c) +
  hills(c.far, 960, 260, chance(name)) +
  Array.from(
    { length: 4 },
    (_, i) =>
      rect(90, 330 + i * 110, 680, 92, c.sun, 14) +
      line(`M140 ${378 + i * 110} ${'q16 -34 32 0 t32 0 '.repeat(9)}`, c.near, 8),
  ).join('') +
  rect(770, 310, 740, 480, c.near, 26) +
  grid(7, 4, (x, y) =>
    rect(806 + x * 98, 346 + y * 108, 82, 90, (x + y) % 5 === 0 ? c.accent : c.light, 12),
  ) +
  ground(c.middle, 900);

export const outrigger: Scene = (c, name) =>
  sky(c) +
  sun(c, chance(name), 160) +
  ground(c.middle, 700) +
  grid(10, 4, (x, y) => line(`M${x * 180 + y * 40} ${760 + y * 80} q40 -28 80 0`, c.far, 7)) +
  rect(0, 0, 420, HEIGHT, c.far) +
  grid(3, 7, (x, y) => rect(x * 140 + (y % 2) * -60, y * 154, 132, 146, c.middle, 6)) +
  path('M470 660 Q900 800 1420 640 Q1340 820 1100 840 H700 Q540 820 470 660 Z', c.near) +
  rect(760, 240, 16, 480, c.near) +
  rect(1080, 260, 16, 460, c.near) +
  path('M770 250 Q1010 300 1030 560 Q890 600 770 600 Z', c.light) +
  path('M1090 270 Q1300 330 1320 560 Q1200 600 1090 590 Z', c.accent) +
  line('M560 880 H1360 M700 830 V880 M1200 830 V880', c.near, 14);

export const axis: Scene = (c, name) =>
  sky(c) +
  shape(
    [
      [460, 520],
      [800, 130],
      [1140, 520],
    ],
    c.middle,
  ) +
  shape(
    [
      [700, 246],
      [800, 130],
      [900, 246],
      [840, 270],
      [790, 240],
      [750, 276],
    ],
    c.light,
  ) +
  hills(c.far, 560, 90, chance(name)) +
  ground(c.near, 520) +
  path('M770 520 H830 L1060 1067 H540 Z', c.sun) +
  at(
    800,
    600,
    1,
    rect(-26, -190, 52, 190, c.light),
    shape(
      [
        [-26, -190],
        [0, -260],
        [26, -190],
      ],
      c.accent,
    ),
    rect(-50, -10, 100, 24, c.light),
  ) +
  at(
    800,
    800,
    1,
    rect(-260, -110, 120, 130, c.light),
    rect(140, -110, 120, 130, c.light),
    shape(
      [
        [-300, -110],
        [-200, -180],
        [-100, -110],
      ],
      c.accent,
    ),
    shape(
      [
        [100, -110],
        [200, -180],
        [300, -110],
      ],
      c.accent,
    ),
  ) +
  rect(0, 1010, WIDTH, 60, c.middle);

export const canting: Scene = (c, name) => {
  const flower = (x: number, y: number, fill: string) =>
    [0, 90]
      .map(
        (turn) =>
          `<g transform="rotate(${turn + 45} ${x} ${y})">${ellipse(x - 46, y, 40, 22, fill)}${ellipse(x + 46, y, 40, 22, fill)}</g>`,
      )
      .join('');
  return `${rect(0, 0, WIDTH, HEIGHT, c.skyBottom)}<clipPath id="cloth"><path d="M0 0 H820 L640 1067 H0 Z"/></clipPath><g clip-path="url(#cloth)">${rect(0, 0, 900, HEIGHT, c.sun)}${grid(6, 8, (x, y) => flower(70 + x * 150, 70 + y * 150, (x + y) % 2 ? c.near : c.accent))}</g>${at(1040, 420, 1.2, line('M120 -120 L420 -330', c.near, 44), path('M-40 -40 q100 -120 200 -20 q-10 110 -120 110 q-80 -10 -80 -90 Z', c.accent), line('M-30 10 q-70 10 -90 90', c.accent, 16), path('M-130 120 q20 40 0 60 q-30 -10 0 -60 Z', c.near))}${sun({ ...c, sun: 'none' }, chance(name))}`;
};

export const kawung: Scene = (c) =>
  rect(0, 0, WIDTH, HEIGHT, c.light) +
  grid(
    9,
    6,
    (x, y) =>
      [45, 135, 225, 315]
        .map(
          (turn) =>
            `<g transform="rotate(${turn} ${x * 200} ${y * 200 + 30})">${ellipse(x * 200 + 82, y * 200 + 30, 70, 42, c.middle)}${ellipse(x * 200 + 82, y * 200 + 30, 40, 18, c.light)}${circle(x * 200 + 82, y * 200 + 30, 7, c.near)}</g>`,
        )
        .join('') + circle(x * 200, y * 200 + 30, 12, c.near),
  );

export const parang: Scene = (c) =>
  `${rect(0, 0, WIDTH, HEIGHT, c.sun)}<g transform="rotate(-45 800 533)">${grid(1, 12, (_, row) => rect(-700, -500 + row * 190, 3000, 34, c.near) + grid(18, 1, (x) => path(`M${-640 + x * 170} ${-440 + row * 190} q80 -30 110 20 q-60 10 -50 50 q80 -10 70 50 q-70 20 -110 -20 q50 -20 40 -50 q-60 6 -60 -50 Z`, x % 2 ? c.accent : c.near)))}</g>`;

export const megamendung: Scene = (c) => {
  const shades = ['#0f2a5c', '#1f4a8c', '#3f74b8', '#7aa6d6', '#b7d2ec', '#f4f8fd'];
  const cloud = (x: number, y: number, scale: number) =>
    at(
      x,
      y,
      scale,
      ...shades.map((fill, i) => {
        const size = 1 - i * 0.15;
        return `<g transform="scale(${size})">${path('M-330 60 q-60 -120 70 -150 q20 -110 140 -90 q90 -90 190 0 q130 -20 140 90 q110 40 60 150 q-90 60 -180 10 q-70 70 -150 10 q-90 60 -160 -10 q-70 40 -110 -10 Z', fill)}</g>`;
      }),
    );
  return (
    rect(0, 0, WIDTH, HEIGHT, c.accent) +
    [
      [320, 260, 1],
      [1060, 200, 1.1],
      [700, 560, 1.15],
      [1400, 620, 1],
      [220, 840, 1.1],
      [1000, 930, 1],
    ]
      .map(([x = 0, y = 0, scale = 1]) => cloud(x, y, scale))
      .join('')
  );
};

export const fjord: Scene = (c, name) =>
  sky(c) +
  circle(1180, 240, 80, c.sun) +
  shape(
    [
      [0, 640],
      [260, 190],
      [620, 640],
    ],
    c.far,
  ) +
  shape(
    [
      [420, 640],
      [880, 120],
      [1300, 640],
    ],
    c.middle,
  ) +
  shape(
    [
      [1040, 640],
      [1420, 260],
      [1700, 640],
    ],
    c.far,
  ) +
  ground(c.near, 640) +
  grid(12, 5, (x, y) => rect(60 + x * 136 + y * 30, 720 + y * 70, 80, 5, c.middle)) +
  rect(350, 490, 210, 150, c.accent) +
  shape(
    [
      [320, 490],
      [455, 380],
      [590, 490],
    ],
    c.light,
  ) +
  rect(420, 540, 64, 64, c.sun) +
  [
    [800, 560, -14],
    [960, 470, 10],
    [1120, 590, -6],
    [1290, 520, 18],
  ]
    .map(
      ([x = 0, y = 0, turn = 0]) =>
        `<g transform="rotate(${turn} ${x} ${y})">${rect(x, y, 90, 120, c.light)}${grid(1, 4, (_, row) => rect(x + 14, y + 20 + row * 22, 60, 7, c.far))}</g>`,
    )
    .join('') +
  hills('none', 900, 10, chance(name));
