"""overview"""
import streamlit as st
from components import frame
frame.header("overview")
st.file_uploader("选择文件")
