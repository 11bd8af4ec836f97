import type { Random } from './random.ts';

const WORDS =
  'pemerintah daerah warga kota harga beras pasar naik turun sejak pagi hujan sungai jalan raya pembangunan sekolah guru murid petani panen nelayan laut kapal pelabuhan bandara kereta stasiun tiket penumpang anggaran pajak bank kredit bunga saham investor pabrik buruh upah serikat rapat sidang keputusan aturan baru lama lembaga penelitian data angka persen tahun bulan pekan kesehatan rumah sakit dokter obat vaksin energi listrik surya angin minyak gas tambang hutan lahan kebakaran asap udara cuaca musim kemarau banjir gempa bantuan relawan olahraga pertandingan gol juara pelatih atlet budaya musik tari pameran museum buku penulis film teknologi internet aplikasi telepon jaringan satelit keamanan siber'.split(
    ' ',
  );

const word = (random: Random) => WORDS[random.below(WORDS.length)] ?? '';
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const run = (random: Random, length: number) => Array.from({ length }, () => word(random)).join(' ');

export const title = (random: Random) => capital(run(random, 5 + random.below(5)));

export function sentence(random: Random): string {
  const text = capital(run(random, 8 + random.below(10)));
  const marked = random.chance(0.1) ? text.replace(/ (\w+)$/, ' **$1**') : text;
  return `${marked}.`;
}

export const paragraph = (random: Random) => Array.from({ length: 4 }, () => sentence(random)).join(' ');
