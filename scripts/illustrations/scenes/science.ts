/** Scenes of science and technology. */
import { at, chance, circle, ellipse, grid, line, path, rect, shape, WIDTH } from '../shapes.ts';
import { ground, hills, type Scene, sky, sun, towers } from './backgrounds.ts';

const stars = (fill: string, random: () => number) =>
  Array.from({ length: 60 }, () => circle(random() * WIDTH, random() * 620, 2 + random() * 4, fill)).join('');

export const moonLander: Scene = (c, name) => {
  const random = chance(name);
  const craters = Array.from({ length: 12 }, () =>
    ellipse(random() * WIDTH, 760 + random() * 260, 40 + random() * 110, 10 + random() * 22, c.middle),
  );
  const lander =
    shape(
      [
        [-150, -20],
        [-90, -160],
        [90, -160],
        [150, -20],
      ],
      c.accent,
    ) +
    rect(-120, -230, 240, 76, c.light) +
    circle(0, -200, 24, c.near) +
    line('M-140 -20 L-230 150 M140 -20 L230 150 M-40 -20 L-70 150 M40 -20 L70 150', c.light, 14) +
    grid(4, 1, (x) => ellipse([-230, -70, 70, 230][x] ?? 0, 154, 46, 12, c.light)) +
    rect(-300, -170, 170, 60, c.near) +
    rect(130, -170, 170, 60, c.near);
  return (
    sky(c) +
    stars(c.light, random) +
    circle(1270, 260, 110, c.accent) +
    path('M1190 210 q60 -70 150 -30 q20 60 -50 80 q-70 10 -100 -50 Z', c.light) +
    hills(c.far, 760, 170, random) +
    ground(c.far, 740) +
    craters.join('') +
    at(660, 690, 1.25, lander)
  );
};

export const crash: Scene = (c, name) => {
  const random = chance(name);
  return (
    sky(c) +
    stars(c.light, random) +
    circle(800, 1300, 760, c.far) +
    ellipse(700, 690, 130, 24, c.middle) +
    ellipse(1030, 760, 90, 18, c.middle) +
    line('M250 120 Q520 240 700 640', c.accent, 10) +
    circle(250, 120, 26, c.light)
  );
};

/** A wall of screens with a way down to the Moon, and the people who watch it. */
export const controlRoom: Scene = (c, name) => {
  const random = chance(name);
  const watcher = (x: number, y: number, size: number) =>
    circle(x, y, 34 * size, c.near) +
    path(`M${x - 80 * size} ${y + 150 * size} q0 -110 ${80 * size} -110 t${80 * size} 110 Z`, c.near);
  const side = (x: number) =>
    rect(x, 150, 250, 380, c.middle, 10) +
    grid(1, 6, (_, row) =>
      rect(x + 30, 190 + row * 52, 70 + random() * 120, 18, row % 3 === 0 ? c.accent : c.far, 9),
    );
  return (
    rect(0, 0, WIDTH, 1067, c.near) +
    rect(0, 0, WIDTH, 700, c.skyTop) +
    side(70) +
    side(1280) +
    rect(370, 90, 860, 500, c.middle, 12) +
    rect(394, 114, 812, 452, c.skyBottom) +
    path('M394 566 V470 Q640 380 860 440 T1206 410 V566 Z', c.sun) +
    ellipse(560, 510, 70, 14, c.far) +
    ellipse(1010, 486, 90, 16, c.far) +
    line('M430 170 Q760 190 800 420', c.accent, 8) +
    circle(800, 424, 20, c.accent) +
    rect(0, 640, WIDTH, 430, c.far) +
    rect(0, 640, WIDTH, 16, c.middle) +
    grid(6, 1, (column) => watcher(150 + column * 260, 690 + (column % 2) * 14, 1)) +
    rect(0, 810, WIDTH, 260, c.middle) +
    grid(5, 1, (column) => rect(90 + column * 310, 742, 180, 78, c.light, 6)) +
    grid(4, 1, (column) => watcher(230 + column * 390, 880 + (column % 2) * 24, 1.6))
  );
};

export const capsule: Scene = (c, name) => {
  const random = chance(name);
  return (
    sky(c) +
    shape(
      [
        [1180, 170],
        [1330, 90],
        [1470, 170],
        [1460, 270],
        [1330, 360],
        [1190, 280],
      ],
      c.middle,
    ) +
    path('M430 360 Q660 60 890 360 Z', c.accent) +
    path('M585 360 Q660 60 735 360 Z', c.light) +
    line('M430 360 L640 640 M660 360 V640 M890 360 L680 640', c.near, 6) +
    shape(
      [
        [560, 760],
        [620, 640],
        [700, 640],
        [760, 760],
      ],
      c.near,
    ) +
    ellipse(660, 760, 100, 26, c.middle) +
    hills(c.far, 930, 150, random) +
    hills(c.middle, 1010, 110, random)
  );
};

export const eclipse: Scene = (c, name) =>
  sky(c) +
  circle(800, 430, 268, c.accent) +
  circle(800, 430, 246, c.sun) +
  circle(800, 430, 206, c.near) +
  hills(c.middle, 900, 260, chance(name)) +
  hills(c.near, 1000, 190, chance(`${name}2`));

export const atom: Scene = (c, name) => {
  const random = chance(name);
  const orbits = [0, 60, 120].map(
    (turn) =>
      `<g transform="rotate(${turn} 950 540)"><ellipse cx="950" cy="540" rx="430" ry="150" fill="none" stroke="${c.light}" stroke-width="10"/>${circle(1380, 540, 30, c.accent)}</g>`,
  );
  return (
    sky(c) +
    stars(c.far, random) +
    grid(9, 1, (x) =>
      rect(60 + x * 66, 330 + Math.abs(4 - x) * 34, 18, 420 - Math.abs(4 - x) * 68, c.sun, 9),
    ) +
    orbits.join('') +
    circle(950, 540, 78, c.sun)
  );
};

export const vaccine: Scene = (c, name) => {
  const wave = Array.from(
    { length: 15 },
    (_, i) => `${i === 0 ? 'M' : 'L'}${70 + i * 62} ${560 + Math.sin(i * 0.9) * 120}`,
  ).join(' ');
  const rungs = Array.from({ length: 15 }, (_, i) =>
    line(
      `M${70 + i * 62} ${560 + Math.sin(i * 0.9) * 120} v130`,
      [c.accent, c.sun, c.near][i % 3] ?? c.near,
      16,
    ),
  );
  return (
    sky(c) +
    hills(c.far, 960, 300, chance(name)) +
    line(wave, c.middle, 26) +
    rungs.join('') +
    circle(1230, 520, 250, c.far) +
    circle(1230, 520, 210, c.light) +
    circle(1270, 560, 80, c.accent) +
    rect(320, 120, 120, 60, c.near) +
    rect(290, 170, 180, 240, c.light, 20) +
    rect(290, 260, 180, 90, c.accent)
  );
};

export const tubes: Scene = (c, name) => {
  const colours = ['#3f66d9', '#2e9bd6', '#35b58a', '#f2c230', '#f08a2c', '#d93a36'];
  return (
    sky(c) +
    hills(c.far, 820, 200, chance(name)) +
    colours
      .map(
        (fill, i) =>
          rect(210 + i * 210, 170, 118, 480, c.light, 56) +
          path(`M${210 + i * 210} 330 h118 v262 q-4 58 -59 58 q-55 0 -59 -58 Z`, fill),
      )
      .join('') +
    rect(150, 420, 1300, 36, c.near) +
    ground(c.near, 880) +
    colours.map((fill, i) => circle(269 + i * 210, 800, 26 + i * 11, fill)).join('')
  );
};

export const haze: Scene = (c, name) => {
  const random = chance(name);
  const dust = Array.from({ length: 110 }, () =>
    circle(random() * WIDTH, 120 + random() * 800, 4 + random() * 9, c.accent),
  );
  return (
    sky(c) +
    sun(c, random) +
    towers(c.far, 860, 560, random) +
    towers(c.middle, 960, 420, random) +
    dust.join('') +
    rect(1290, 200, 70, 520, c.light, 35) +
    circle(1325, 750, 76, c.accent) +
    rect(1310, 360, 30, 380, c.accent)
  );
};

export const crossSection: Scene = (c) =>
  sky(c) +
  circle(560, 540, 400, c.middle) +
  circle(560, 540, 350, c.far) +
  circle(560, 540, 130, c.middle) +
  path('M1010 330 q130 -70 230 40 q40 120 -70 190 q-150 30 -200 -80 q-20 -100 40 -150 Z', c.sun) +
  grid(6, 3, (x, y) => circle(1040 + x * 66, 760 + y * 66, 12, c.accent));

export const oceans: Scene = (c, name) => {
  const random = chance(name);
  const waves = grid(9, 7, (x, y) => line(`M${40 + x * 185} ${150 + y * 130} q40 -30 80 0 t80 0`, c.far, 6));
  const islands = [
    [620, 470, 130, 34],
    [760, 600, 100, 22],
    [860, 440, 90, 70],
    [990, 470, 60, 60],
    [1080, 560, 46, 20],
    [1190, 500, 110, 50],
  ].map(([x = 0, y = 0, rx = 0, ry = 0]) => ellipse(x + random() * 10, y, rx, ry, c.near));
  return `${sky(c)}<g opacity="0.75">${ellipse(1560, 540, 330, 260, c.accent)}${ellipse(60, 540, 280, 220, c.accent)}</g>${waves}${islands.join('')}`;
};

export const lock: Scene = (c, name) =>
  sky(c) +
  hills(c.far, 980, 280, chance(name)) +
  rect(170, 170, 1000, 680, c.light, 24) +
  rect(170, 170, 1000, 96, c.near, 24) +
  grid(3, 1, (x) => circle(226 + x * 52, 218, 16, [c.accent, c.sun, c.far][x] ?? c.far)) +
  rect(370, 196, 640, 44, c.middle, 22) +
  line('M570 480 v-70 a100 100 0 0 1 200 0 v70', c.near, 44) +
  rect(510, 470, 320, 260, c.accent, 26) +
  circle(670, 580, 40, c.light) +
  rect(656, 590, 28, 80, c.light) +
  rect(1100, 430, 360, 450, c.sun, 10) +
  grid(1, 5, (_, y) => rect(1150, 490 + y * 44, 260, 14, c.near)) +
  circle(1280, 790, 56, c.accent);

export const ladder: Scene = (c, name) =>
  sky(c) +
  hills(c.far, 960, 200, chance(name)) +
  [0, 1, 2]
    .map(
      (i) =>
        rect(180 + i * 330, 760 - i * 170, 330, 60 + i * 170, [c.far, c.middle, c.near][i] ?? c.near) +
        rect(240 + i * 330, 560 - i * 170, 200, 190, c.light, 8) +
        grid(1, 3, (_, y) => rect(268 + i * 330, 596 - i * 170 + y * 40, 144, 12, c.middle)),
    )
    .join('') +
  rect(1270, 420, 56, 400, c.near) +
  circle(1298, 330, 170, c.accent) +
  circle(1180, 420, 96, c.accent) +
  circle(1410, 420, 96, c.accent) +
  ground(c.near, 820);

export const keyhole: Scene = (c, name) =>
  sky(c) +
  hills(c.far, 960, 240, chance(name)) +
  rect(560, 130, 480, 800, c.near, 12) +
  rect(600, 170, 400, 720, c.middle, 8) +
  [400, 660]
    .map((y) => circle(800, y, 46, c.light) + path(`M782 ${y + 20} h36 l16 100 h-68 Z`, c.light))
    .join('') +
  at(
    270,
    560,
    1,
    circle(0, -60, 80, c.sun),
    circle(0, -60, 36, c.far),
    rect(-16, 10, 32, 260, c.sun),
    rect(16, 190, 60, 30, c.sun),
    rect(16, 240, 44, 30, c.sun),
  ) +
  rect(1190, 330, 240, 430, c.near, 34) +
  rect(1210, 370, 200, 340, c.light, 10) +
  grid(3, 2, (x, y) => rect(1234 + x * 54, 450 + y * 90, 40, 60, c.accent, 8)) +
  ground(c.near, 930);

export const cable: Scene = (c) =>
  sky(c) +
  Array.from({ length: 12 }, (_, i) =>
    circle(
      800 + Math.cos((i / 12) * 2 * Math.PI) * 420,
      540 + Math.sin((i / 12) * 2 * Math.PI) * 420,
      28,
      c.sun,
    ),
  ).join('') +
  rect(560, -60, 480, 560, c.near, 60) +
  rect(590, -60, 420, 530, c.middle, 44) +
  rect(720, 470, 160, 26, c.light, 13) +
  rect(730, 600, 140, 100, c.light, 40) +
  rect(690, 680, 220, 200, c.far, 30) +
  rect(764, 870, 72, 260, c.far);

export const screens: Scene = (c, name) =>
  sky(c) +
  hills(c.far, 960, 260, chance(name)) +
  rect(260, 190, 380, 760, c.light, 50) +
  rect(286, 250, 328, 620, c.far, 14) +
  path(
    'M660 470 q70 -120 190 -70 q60 -60 130 -30 l-60 50 q10 190 -170 220 q-130 20 -210 -60 q90 0 120 -60 q-70 -20 -90 -80 Z',
    c.accent,
  ) +
  rect(1010, 190, 380, 760, c.near, 50) +
  rect(1036, 250, 328, 620, c.middle, 14) +
  line('M1120 440 L1280 660 M1280 440 L1120 660', c.light, 34) +
  ground(c.near, 960);

export const qrTable: Scene = (c, name) => {
  const random = chance(name);
  const eye = (x: number, y: number) =>
    rect(x, y, 140, 140, c.near) +
    rect(x + 20, y + 20, 100, 100, c.light) +
    rect(x + 40, y + 40, 60, 60, c.near);
  const code = grid(20, 20, (x, y) =>
    (x < 8 && (y < 8 || y > 11)) || (x > 11 && y < 8) || random() < 0.5
      ? ''
      : rect(430 + x * 20, 230 + y * 20, 20, 20, c.near),
  );
  return (
    sky(c) +
    rect(390, 190, 480, 480, c.light, 16) +
    code +
    eye(430, 230) +
    eye(690, 230) +
    eye(430, 490) +
    ground(c.middle, 730) +
    path('M960 520 h190 l-24 270 h-142 Z', c.light) +
    path('M970 590 h170 l-18 200 h-134 Z', c.accent) +
    rect(1240, 470, 180, 330, c.near, 28) +
    rect(1256, 500, 148, 260, c.sun, 8) +
    path('M110 760 q10 -70 90 -70 h80 q50 0 70 50 l40 20 v50 h-280 Z', c.near) +
    circle(180, 812, 30, c.light) +
    circle(320, 812, 30, c.light)
  );
};

/** A planet with its ring among the stars. */
export const planet: Scene = (c, name) =>
  sky(c) +
  stars(c.light, chance(name)) +
  `<g transform="rotate(-18 800 540)">${
    ellipse(800, 540, 470, 120, c.sun) +
    ellipse(800, 540, 380, 84, c.middle) +
    circle(800, 540, 270, c.accent) +
    path('M536 480 Q800 560 1064 480 Q1076 540 1066 590 Q800 670 534 590 Q524 540 536 480 Z', c.light) +
    path('M330 540 A470 120 0 0 0 1270 540 H1180 A380 84 0 0 1 420 540 Z', c.sun)
  }</g>` +
  circle(1180, 250, 46, c.far);
